#include "ReadingRoom.h"

static const uint8_t index_html[] = {
#embed "assets/index.html"
};
static const uint8_t openapi_yaml[] = {
#embed "../../openapi.yaml"
};

static const qj_asset assets[] = {
    {"/", "text/html; charset=utf-8", index_html, sizeof index_html},
    {"/openapi.yaml", "application/yaml", openapi_yaml, sizeof openapi_yaml},
};

size_t qj_asset_count(void) { return sizeof assets / sizeof assets[0]; }
qj_asset qj_asset_at(size_t index) { return assets[index]; }
