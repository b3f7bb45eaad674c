#include "ReadingRoom.h"

static const char *const views[] = {
    "/stories", "/stories/{id}", "/documents", "/documents/{id}", "/entities", "/entities/{id}", "/figures", "/exchanges",
};

size_t qj_view_count(void) { return sizeof views / sizeof views[0]; }
const char *qj_view_at(size_t index) { return views[index]; }

const char *qj_content_security_policy(void) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
           "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
