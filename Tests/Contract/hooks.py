"""What the formats of openapi.yaml mean, for schemathesis."""

import schemathesis
from hypothesis import strategies as st

# Text that is no argument list and no part of the query language: letters, digits and Han characters.
_plain = st.text(
    st.one_of(
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
        st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789"),
    ),
    min_size=1,
    max_size=12,
)

schemathesis.openapi.format("name", _plain)
schemathesis.openapi.format("plain-text", _plain)
schemathesis.openapi.format("search", st.one_of(_plain, st.builds('"{}" OR -{}'.format, _plain, _plain)))
schemathesis.openapi.format("cursor", _plain)


@schemathesis.hook
def before_call(context, case, kwargs):
    """A cursor belongs to one query and cannot be made up: valid requests go without one.

    The cursors that answers give are followed by the tests of lists.
    """
    generation = case.meta.generation if case.meta else None
    if generation and generation.mode.is_positive and case.query:
        case.query.pop("cursor", None)
