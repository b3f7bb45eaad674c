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
def map_query(context, query):
    """A cursor belongs to one query and cannot be made up; the answers' own cursors are followed by other tests."""
    if query:
        query.pop("cursor", None)
    return query
