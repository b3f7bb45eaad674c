/// The index that an archive becomes in OpenSearch 2 (or Elasticsearch 7 and 8).
///
/// `strict`: a member that the mapping does not know is refused, so that mapping and documents cannot drift apart.
/// Text is analysed by the built-in `cjk` analyzer (bigrams, width folded), names and labels are keywords; entities,
/// figures and exchanges are nested, so that a query for a type and a name means one entity.
enum OpenSearchMapping {
    static let json = """
        {
         "settings": {"index": {"number_of_shards": 1, "mapping": {"nested_objects": {"limit": 50000}}}},
         "mappings": {
          "dynamic": "strict",
          "properties": {
           "id": {"type": "keyword"}, "document": {"type": "keyword"}, "ordinal": {"type": "integer"},
           "kind": {"type": "keyword"}, "section": {"type": "keyword"},
           "kicker": {"type": "text", "analyzer": "cjk"},
           "headline": {"type": "text", "analyzer": "cjk", "fields": {"keyword": {"type": "keyword", "ignore_above": 512}}},
           "deck": {"type": "text", "analyzer": "cjk"},
           "bylines": {"properties": {
            "name": {"type": "keyword"}, "role": {"type": "keyword"}, "outlet": {"type": "keyword"}}},
           "agency": {"type": "keyword"}, "outlet": {"type": "keyword"},
           "dateline": {"properties": {
            "place": {"type": "keyword"}, "month": {"type": "byte"}, "day": {"type": "byte"}}},
           "published": {"properties": {
            "date": {"type": "date", "format": "yyyy-MM-dd||yyyy-MM||yyyy"},
            "precision": {"type": "keyword"}, "basis": {"type": "keyword"}}},
           "characters": {"type": "integer"},
           "paragraphs": {"properties": {
            "role": {"type": "keyword"}, "text": {"type": "text", "analyzer": "cjk"},
            "start": {"type": "integer"}, "lines": {"type": "integer"}}},
           "entities": {"type": "nested", "properties": {
            "id": {"type": "keyword"}, "type": {"type": "keyword"}, "name": {"type": "keyword"},
            "surfaces": {"type": "keyword"}, "adcode": {"type": "keyword"}, "roles": {"type": "keyword"},
            "mentions": {"properties": {"start": {"type": "integer"}, "end": {"type": "integer"}}},
            "evidence": {"properties": {"surface": {"type": "keyword"}, "why": {"type": "text", "index": false}}}}},
           "figures": {"type": "nested", "properties": {
            "id": {"type": "keyword"}, "quote": {"type": "text", "analyzer": "cjk"},
            "start": {"type": "integer"}, "end": {"type": "integer"},
            "value": {"type": "double"}, "high": {"type": "double"}, "qualifier": {"type": "keyword"},
            "unit": {"type": "keyword"}, "kind": {"type": "keyword"},
            "measure": {"type": "text", "analyzer": "cjk", "fields": {"keyword": {"type": "keyword", "ignore_above": 512}}},
            "base": {"properties": {"value": {"type": "double"}, "unit": {"type": "keyword"}}},
            "subject": {"type": "keyword"}, "period": {"type": "keyword"},
            "comparison": {"properties": {"against": {"type": "keyword"}, "direction": {"type": "keyword"}}}}},
           "exchanges": {"type": "nested", "properties": {
            "learner": {"type": "keyword"}, "hosts": {"type": "keyword"}, "form": {"type": "keyword"},
            "from": {"type": "date", "format": "yyyy-MM-dd||yyyy-MM||yyyy"},
            "to": {"type": "date", "format": "yyyy-MM-dd||yyyy-MM||yyyy"},
            "people": {"type": "integer"}, "quote": {"type": "text", "analyzer": "cjk"}}}
          }
         }
        }

        """
}
