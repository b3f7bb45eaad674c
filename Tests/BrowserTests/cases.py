"""What the reading room promises, one behaviour a function; its name and first line are the sentence shown."""

from finding import completion, front, narrow, never_loses_place, open_and_back, pinyin_completion, search
from reading import entity, exchanges, figures, figures_by_column, page, repairs, story, text_is_whole
from readers import accessible, by_keys, dark, english, keyboard, languages, phone, printed, still
from trouble import failing_part, frontend_elsewhere, hostile, missing, offline, slow

CASES = [
    front, search, completion, pinyin_completion, narrow, open_and_back, never_loses_place, story, text_is_whole, repairs,
    page, entity, figures, figures_by_column, exchanges, languages, english, dark, still, phone, printed, offline, slow,
    failing_part, missing, hostile, accessible, keyboard, by_keys, frontend_elsewhere,
]
