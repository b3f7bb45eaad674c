#include "ReadingRoom.h"

// Every file under assets/, as it stands there; a file that is missing here would be a 404 in the browser.
static const uint8_t index_html[] = {
#embed "assets/index.html"
};
static const uint8_t openapi_yaml[] = {
#embed "../../openapi.yaml"
};
static const uint8_t script_address_js[] = {
#embed "assets/script/address.js"
};
static const uint8_t script_api_js[] = {
#embed "assets/script/api.js"
};
static const uint8_t script_element_js[] = {
#embed "assets/script/element.js"
};
static const uint8_t script_language_js[] = {
#embed "assets/script/language.js"
};
static const uint8_t script_main_js[] = {
#embed "assets/script/main.js"
};
static const uint8_t script_parts_citation_js[] = {
#embed "assets/script/parts/citation.js"
};
static const uint8_t script_parts_completion_js[] = {
#embed "assets/script/parts/completion.js"
};
static const uint8_t script_parts_distribution_js[] = {
#embed "assets/script/parts/distribution.js"
};
static const uint8_t script_parts_endlessList_js[] = {
#embed "assets/script/parts/endlessList.js"
};
static const uint8_t script_parts_exchangeCard_js[] = {
#embed "assets/script/parts/exchangeCard.js"
};
static const uint8_t script_parts_facets_js[] = {
#embed "assets/script/parts/facets.js"
};
static const uint8_t script_parts_figureValue_js[] = {
#embed "assets/script/parts/figureValue.js"
};
static const uint8_t script_parts_flow_js[] = {
#embed "assets/script/parts/flow.js"
};
static const uint8_t script_parts_legend_js[] = {
#embed "assets/script/parts/legend.js"
};
static const uint8_t script_parts_monthBars_js[] = {
#embed "assets/script/parts/monthBars.js"
};
static const uint8_t script_parts_pageBeside_js[] = {
#embed "assets/script/parts/pageBeside.js"
};
static const uint8_t script_parts_pageLine_js[] = {
#embed "assets/script/parts/pageLine.js"
};
static const uint8_t script_parts_storyAside_js[] = {
#embed "assets/script/parts/storyAside.js"
};
static const uint8_t script_parts_storyRow_js[] = {
#embed "assets/script/parts/storyRow.js"
};
static const uint8_t script_preferences_js[] = {
#embed "assets/script/preferences.js"
};
static const uint8_t script_router_js[] = {
#embed "assets/script/router.js"
};
static const uint8_t script_states_js[] = {
#embed "assets/script/states.js"
};
static const uint8_t script_text_codePoints_js[] = {
#embed "assets/script/text/codePoints.js"
};
static const uint8_t script_text_marks_js[] = {
#embed "assets/script/text/marks.js"
};
static const uint8_t script_text_passage_js[] = {
#embed "assets/script/text/passage.js"
};
static const uint8_t script_text_repairedLine_js[] = {
#embed "assets/script/text/repairedLine.js"
};
static const uint8_t script_theme_js[] = {
#embed "assets/script/theme.js"
};
static const uint8_t script_views_document_js[] = {
#embed "assets/script/views/document.js"
};
static const uint8_t script_views_documents_js[] = {
#embed "assets/script/views/documents.js"
};
static const uint8_t script_views_entities_js[] = {
#embed "assets/script/views/entities.js"
};
static const uint8_t script_views_entity_js[] = {
#embed "assets/script/views/entity.js"
};
static const uint8_t script_views_exchanges_js[] = {
#embed "assets/script/views/exchanges.js"
};
static const uint8_t script_views_figures_js[] = {
#embed "assets/script/views/figures.js"
};
static const uint8_t script_views_front_js[] = {
#embed "assets/script/views/front.js"
};
static const uint8_t script_views_missing_js[] = {
#embed "assets/script/views/missing.js"
};
static const uint8_t script_views_stories_js[] = {
#embed "assets/script/views/stories.js"
};
static const uint8_t script_views_story_js[] = {
#embed "assets/script/views/story.js"
};
static const uint8_t script_words_js[] = {
#embed "assets/script/words.js"
};
static const uint8_t seal_svg[] = {
#embed "assets/seal.svg"
};
static const uint8_t style_drawings_css[] = {
#embed "assets/style/drawings.css"
};
static const uint8_t style_frame_css[] = {
#embed "assets/style/frame.css"
};
static const uint8_t style_lists_css[] = {
#embed "assets/style/lists.css"
};
static const uint8_t style_paper_css[] = {
#embed "assets/style/paper.css"
};
static const uint8_t style_print_css[] = {
#embed "assets/style/print.css"
};
static const uint8_t style_story_css[] = {
#embed "assets/style/story.css"
};

static const char html[] = "text/html; charset=utf-8";
static const char yaml[] = "application/yaml";
static const char css[] = "text/css; charset=utf-8";
static const char script[] = "text/javascript; charset=utf-8";
static const char svg[] = "image/svg+xml";

#define ASSET(path, type, bytes) {path, type, bytes, sizeof bytes}
static const qj_asset assets[] = {
    ASSET("/", html, index_html),
    ASSET("/openapi.yaml", yaml, openapi_yaml),
    ASSET("/assets/script/address.js", script, script_address_js),
    ASSET("/assets/script/api.js", script, script_api_js),
    ASSET("/assets/script/element.js", script, script_element_js),
    ASSET("/assets/script/language.js", script, script_language_js),
    ASSET("/assets/script/main.js", script, script_main_js),
    ASSET("/assets/script/parts/citation.js", script, script_parts_citation_js),
    ASSET("/assets/script/parts/completion.js", script, script_parts_completion_js),
    ASSET("/assets/script/parts/distribution.js", script, script_parts_distribution_js),
    ASSET("/assets/script/parts/endlessList.js", script, script_parts_endlessList_js),
    ASSET("/assets/script/parts/exchangeCard.js", script, script_parts_exchangeCard_js),
    ASSET("/assets/script/parts/facets.js", script, script_parts_facets_js),
    ASSET("/assets/script/parts/figureValue.js", script, script_parts_figureValue_js),
    ASSET("/assets/script/parts/flow.js", script, script_parts_flow_js),
    ASSET("/assets/script/parts/legend.js", script, script_parts_legend_js),
    ASSET("/assets/script/parts/monthBars.js", script, script_parts_monthBars_js),
    ASSET("/assets/script/parts/pageBeside.js", script, script_parts_pageBeside_js),
    ASSET("/assets/script/parts/pageLine.js", script, script_parts_pageLine_js),
    ASSET("/assets/script/parts/storyAside.js", script, script_parts_storyAside_js),
    ASSET("/assets/script/parts/storyRow.js", script, script_parts_storyRow_js),
    ASSET("/assets/script/preferences.js", script, script_preferences_js),
    ASSET("/assets/script/router.js", script, script_router_js),
    ASSET("/assets/script/states.js", script, script_states_js),
    ASSET("/assets/script/text/codePoints.js", script, script_text_codePoints_js),
    ASSET("/assets/script/text/marks.js", script, script_text_marks_js),
    ASSET("/assets/script/text/passage.js", script, script_text_passage_js),
    ASSET("/assets/script/text/repairedLine.js", script, script_text_repairedLine_js),
    ASSET("/assets/script/theme.js", script, script_theme_js),
    ASSET("/assets/script/views/document.js", script, script_views_document_js),
    ASSET("/assets/script/views/documents.js", script, script_views_documents_js),
    ASSET("/assets/script/views/entities.js", script, script_views_entities_js),
    ASSET("/assets/script/views/entity.js", script, script_views_entity_js),
    ASSET("/assets/script/views/exchanges.js", script, script_views_exchanges_js),
    ASSET("/assets/script/views/figures.js", script, script_views_figures_js),
    ASSET("/assets/script/views/front.js", script, script_views_front_js),
    ASSET("/assets/script/views/missing.js", script, script_views_missing_js),
    ASSET("/assets/script/views/stories.js", script, script_views_stories_js),
    ASSET("/assets/script/views/story.js", script, script_views_story_js),
    ASSET("/assets/script/words.js", script, script_words_js),
    ASSET("/assets/seal.svg", svg, seal_svg),
    ASSET("/assets/style/drawings.css", css, style_drawings_css),
    ASSET("/assets/style/frame.css", css, style_frame_css),
    ASSET("/assets/style/lists.css", css, style_lists_css),
    ASSET("/assets/style/paper.css", css, style_paper_css),
    ASSET("/assets/style/print.css", css, style_print_css),
    ASSET("/assets/style/story.css", css, style_story_css),
};

size_t qj_asset_count(void) { return sizeof assets / sizeof assets[0]; }
qj_asset qj_asset_at(size_t index) { return assets[index]; }
