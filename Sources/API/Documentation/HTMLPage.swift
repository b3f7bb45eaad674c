/// The frame of the pages that this module makes itself: no script, no outside resource.
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

    /// The reading room's paper, ink and seal.
    private static let style = """
        :root{color-scheme:light dark;--paper:light-dark(#f8f4ea,#181510);--sheet:light-dark(#fffdf7,#201c16);--ink:light-dark(#211d18,#ece5d8);--soft:light-dark(#5d5448,#b5aa99);--rule:light-dark(#d3c9b6,#423a2f);--seal:light-dark(#a32a1e,#ee8d79)}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
        main{max-width:62rem;margin:0 auto;padding:1.2rem 1.25rem 4rem}
        h1,h2,h3{font-family:"Noto Serif CJK SC","Songti SC",SimSun,Georgia,serif;line-height:1.3}
        h1{font-size:1.9rem;border-bottom:3px double;padding-bottom:.6rem}
        h2{font-size:1.25rem;margin:2.6rem 0 .3rem;padding-top:.5rem;border-top:2px solid;scroll-margin-top:1rem}
        h3{font-size:1rem;margin:1.2rem 0 0}p{margin:.35rem 0}
        h2 code{font-weight:700;font-size:1.1rem}
        code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.85rem}
        pre{overflow:auto;padding:.75rem;background:var(--sheet);border:1px solid var(--rule);max-height:24rem}
        a{color:inherit;text-underline-offset:.2em}a:hover{color:var(--seal)}
        :focus-visible{outline:2px solid var(--seal);outline-offset:2px}
        small,.forms,thead th,dt{color:var(--soft)}small{font-size:.82rem}
        table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.5rem 0}
        th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--rule)}
        thead th{font-size:.82rem}th,td:last-child code{white-space:nowrap}
        nav ul{columns:26rem;padding:0;list-style:none}nav li{break-inside:avoid;padding:.1rem 0}
        summary{cursor:pointer;margin:.5rem 0}
        dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem 1rem;margin:.3rem 0;font-size:.92rem}dd{margin:0}
        @media(max-width:640px){td:last-child,thead th:last-child{display:none}nav ul{columns:auto}}
        """
}
