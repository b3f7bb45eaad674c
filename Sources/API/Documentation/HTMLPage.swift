/// The frame of the pages that this module makes itself: no script from elsewhere, no outside resource.
enum HTMLPage {
    static func html(title: String, language: Language, body: String) -> [UInt8] {
        let html = """
            <!doctype html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>\(Markup.escaped(title)) · 取经 Qujing</title><style>\(style)</style></head>
            <body><main>\(body)</main></body></html>

            """
        return Array(html.utf8)
    }

    private static let style = """
        :root{color-scheme:light dark}
        body{margin:0;font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
        main{max-width:60rem;margin:0 auto;padding:1rem 1.25rem 4rem}
        h1{font-size:1.6rem}h2{font-size:1.2rem;margin:2.5rem 0 .25rem;scroll-margin-top:1rem}
        code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875rem}
        pre{overflow:auto;padding:.75rem;border:1px solid color-mix(in srgb,currentColor 20%,transparent);border-radius:.4rem;max-height:24rem}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 15%,transparent)}
        nav ul{columns:18rem;padding:0;list-style:none}a{color:inherit}
        """
}
