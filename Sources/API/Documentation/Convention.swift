/// What holds for all routes alike: told once, at the head of the documentation.
struct Convention: Sendable {
    let title: Bilingual
    let text: Bilingual
    /// A path and query that shows it on the seeds.
    let example: String

    static let all: [Convention] = [
        Convention(
            title: Bilingual("列表", "Lists"),
            text: Bilingual(
                "每个列表都是 data、page、meta：page.total 是确切总数，page.next 与 page.prev 是可直接请求的地址（也在 Link 字段里），没有深度限制，重新载入后仍然有效。limit 定一页几条，fields 只要这些字段，include 另加字段。",
                "Every list is data, page and meta: page.total is exact; page.next and page.prev are addresses to ask as they are (in the Link field too), without a depth limit and good beyond a reload. limit sets the items of a page, fields asks for less, include for more."
            ),
            example: "/v1/stories?limit=2&fields=id,headline"),
        Convention(
            title: Bilingual("筛选", "Filters"),
            text: Bilingual(
                "同名参数重复或以逗号相连为“或”，不同参数之间为“且”。日期写作 2022、2022-03 或 2022-03-15；地区写代码、编号或名称，含下辖地区；实体写编号或名称。档案里没有的名称列在 meta.unmatched。",
                "Values of one parameter, repeated or joined by commas, mean OR; different parameters mean AND. Dates are 2022, 2022-03 or 2022-03-15; places go by code, id or name and take in what lies below them; entities go by id or name. Names that the archive does not know are listed in meta.unmatched."
            ),
            example: "/v1/stories?place=丽水市&kind=news,essay&limit=2"),
        Convention(
            title: Bilingual("检索", "Search"),
            text: Bilingual(
                "检索是精确的：一串汉字找出含有它的每一篇，一个字也行，繁简皆可。空格为且，引号内为短语，OR 为或，-词 为排除，headline:词 只查标题，entity:名 查实体。highlight=spans 给码位，highlight=mark 给已转义的 HTML。",
                "Search is exact: a run of Han characters finds every story that holds it, from one character up, in either script. A space is AND, quotation marks make a phrase, OR is or, -word without, headline:word in headlines, entity:name by entity. highlight=spans gives code points, highlight=mark escaped HTML."
            ),
            example: "/v1/stories?q=治村宝&highlight=spans"),
        Convention(
            title: Bilingual("位置", "Positions"),
            text: Bilingual(
                "一篇报道的全文是各段以换行相连；start 与 end 是全文的 Unicode 码位，左闭右开。JavaScript 先用 Array.from(text) 再切。",
                "A story's text is its paragraphs joined by newlines; start and end are Unicode code points of it, half-open. In JavaScript cut Array.from(text), not the string."
            ),
            example: "/v1/stories/004_da59c198da5f067d.4?fields=paragraphs,figures"),
        Convention(
            title: Bilingual("格式", "Forms"),
            text: Bilingual(
                "后缀或 Accept 选择格式：JSON、CSV（bom=1 便于 Excel）、NDJSON、Atom、GeoJSON、纯文本。CSV 与 NDJSON 给出全部条目，边生成边发送。pretty 便于人读。",
                "A suffix or Accept chooses the form: JSON, CSV (bom=1 for Excel), NDJSON, Atom, GeoJSON, plain text. CSV and NDJSON give all items, made as they are sent. pretty is for people."
            ),
            example: "/v1/figures.csv?unit=亩"),
        Convention(
            title: Bilingual("错误", "Errors"),
            text: Bilingual(
                "错误是 RFC 9457 的 application/problem+json：type 指向说明页，errors 一次列出所有参数的错误、允许的写法和最接近的名称。按名称找实体时，300 的 candidates 列出可选的几个。",
                "Errors are application/problem+json (RFC 9457): type leads to a page that explains it, errors lists the faults of all parameters at once, with what is allowed and the nearest name. Where a name means several entities, candidates of a 300 has them."
            ),
            example: "/problems/invalid-parameters"),
        Convention(
            title: Bilingual("缓存与跨源", "Caching and other origins"),
            text: Bilingual(
                "任何网页都可以用 fetch 读取。回答带强 ETag；再次请求时带 If-None-Match，未变则 304。gzip、HEAD、OPTIONS 处处可用。同一文件夹在任何机器上给出同样的字节。",
                "Any page may read with fetch. Answers carry a strong ETag; asked again with If-None-Match, what has not changed is a 304. gzip, HEAD and OPTIONS work everywhere. The same folder gives the same bytes on every machine."
            ),
            example: "/v1/statistics"),
    ]
}
