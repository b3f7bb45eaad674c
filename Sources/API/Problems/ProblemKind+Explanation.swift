extension ProblemKind {
    /// What it is called, in a few words.
    var title: Bilingual {
        switch self {
        case .invalidParameters: Bilingual("查询参数有误", "Invalid parameters")
        case .malformedTarget: Bilingual("地址写法有误", "Malformed address")
        case .noSuchRoute: Bilingual("没有这个地址", "No such route")
        case .noSuchItem: Bilingual("没有这一项", "No such item")
        case .ambiguousName: Bilingual("名称对应多项", "Ambiguous name")
        case .methodNotAllowed: Bilingual("不支持这种方法", "Method not allowed")
        case .notAcceptable: Bilingual("没有所要的格式", "Not acceptable")
        case .gone: Bilingual("原件已不在", "Gone")
        case .notReady: Bilingual("尚未就绪", "Not ready")
        case .badRequest: Bilingual("请求不合协议", "Bad request")
        case .requestTimeout: Bilingual("请求超时", "Request timeout")
        case .lengthRequired: Bilingual("缺少长度", "Length required")
        case .preconditionFailed: Bilingual("前提不成立", "Precondition failed")
        case .contentTooLarge: Bilingual("请求内容过大", "Content too large")
        case .targetTooLong: Bilingual("地址过长", "URI too long")
        case .expectationFailed: Bilingual("无法满足期望", "Expectation failed")
        case .misdirectedRequest: Bilingual("请求送错了地方", "Misdirected request")
        case .tooManyRequests: Bilingual("请求过多", "Too many requests")
        case .headerTooLarge: Bilingual("请求头过大", "Header fields too large")
        case .internalError: Bilingual("服务内部出错", "Internal server error")
        case .notImplemented: Bilingual("没有实现", "Not implemented")
        case .unavailable: Bilingual("暂时不可用", "Service unavailable")
        case .versionNotSupported: Bilingual("不支持此 HTTP 版本", "HTTP version not supported")
        }
    }

    /// What has happened.
    var meaning: Bilingual {
        switch self {
        case .invalidParameters:
            Bilingual(
                "一个或多个查询参数不存在、重复、为空、超出范围或写法不对。",
                "One or more query parameters are unknown, repeated, empty, out of range or ill-formed.")
        case .malformedTarget:
            Bilingual(
                "路径中的百分号编码不完整，或解码后不是 UTF-8。",
                "The path holds a broken percent-escape, or is not UTF-8 once decoded.")
        case .noSuchRoute: Bilingual("这里没有这个地址。", "Nothing is served at this path.")
        case .noSuchItem: Bilingual("地址写法正确，但档案中没有这一项。", "The path is right, but the archive holds no such item.")
        case .ambiguousName:
            Bilingual("按名称查找时，有多个实体的名称与之相符。", "Several entities answer to the name that was asked for.")
        case .methodNotAllowed: Bilingual("这个地址只能读取。", "What is served here can only be read.")
        case .notAcceptable:
            Bilingual("Accept 所要的格式这里都没有。", "None of the media types in Accept is served here.")
        case .gone:
            Bilingual("文档的原文件已被移走或改动。", "The file of a document was moved or changed after it was read.")
        case .notReady: Bilingual("档案正在读入。", "The archive is still being read.")
        case .badRequest: Bilingual("请求不符合 HTTP/1.1 的语法。", "The request does not follow the grammar of HTTP/1.1.")
        case .requestTimeout: Bilingual("请求没有在时限内发完。", "The request did not arrive in time.")
        case .lengthRequired: Bilingual("请求内容没有说明长度。", "The request has content of no stated length.")
        case .preconditionFailed:
            Bilingual(
                "If-Match 或 If-Unmodified-Since 所说的状态已不是现在的状态。",
                "The resource is not in the state that If-Match or If-Unmodified-Since names.")
        case .contentTooLarge: Bilingual("请求带的内容超过上限。", "The content of the request exceeds the limit.")
        case .targetTooLong: Bilingual("请求行超过上限。", "The request line exceeds the limit.")
        case .expectationFailed: Bilingual("不认识 Expect 的值。", "The Expect field asks for something unknown.")
        case .misdirectedRequest:
            Bilingual("未加密的连接不答 https 的地址。", "A connection that is not secured cannot answer for an https URI.")
        case .tooManyRequests:
            Bilingual(
                "此地址来的请求或连接超过限额。", "This address has used up its allowance of requests, or has too many connections.")
        case .headerTooLarge: Bilingual("请求头太大或字段太多。", "The header is too large or has too many fields.")
        case .internalError: Bilingual("服务程序出了错，不是请求的错。", "The server failed; the request is not to blame.")
        case .notImplemented: Bilingual("不认识这种方法。", "The method is not known here.")
        case .unavailable: Bilingual("服务正在关闭或过载。", "The server is closing down or overloaded.")
        case .versionNotSupported: Bilingual("只支持 HTTP/1.0 与 1.1。", "Only HTTP/1.0 and 1.1 are spoken.")
        }
    }

    /// What a client can do.
    var remedy: Bilingual {
        switch self {
        case .invalidParameters:
            Bilingual(
                "errors 逐项写明参数名、所给的值、允许的写法和最接近的正确名称；照此修改再试。",
                "Each entry of errors names the parameter, what was given, what is allowed and the nearest valid name; mend those and try again."
            )
        case .malformedTarget:
            Bilingual(
                "用 UTF-8 对每一段作百分号编码；百分号本身写作 %25。",
                "Percent-encode each segment from UTF-8; write a percent sign as %25.")
        case .noSuchRoute: Bilingual("全部地址见 /docs。", "All routes are listed at /docs.")
        case .noSuchItem:
            Bilingual("先用列表或 /v1/suggest 查到编号。", "Find the id with a list or /v1/suggest first.")
        case .ambiguousName:
            Bilingual("从 candidates 中选一个 href。", "Follow the href of one of the candidates.")
        case .methodNotAllowed: Bilingual("使用 Allow 中列出的方法。", "Use one of the methods in Allow.")
        case .notAcceptable:
            Bilingual("从 available 中选一种，或不写 Accept。", "Ask for one of the types in available, or send no Accept.")
        case .gone: Bilingual("重新载入档案。", "Reload the archive.")
        case .notReady:
            Bilingual("按 Retry-After 稍后再试；进度见 /readyz。", "Try again after Retry-After; /readyz tells the progress.")
        case .badRequest: Bilingual("检查请求行、请求头与编码。", "Check the request line, the fields and their encoding.")
        case .requestTimeout: Bilingual("重新连接，及时把请求发完。", "Connect again and send the request without pause.")
        case .lengthRequired: Bilingual("写明 Content-Length，或不带内容。", "Send Content-Length, or no content.")
        case .preconditionFailed: Bilingual("重新取一次。", "Fetch it anew.")
        case .contentTooLarge: Bilingual("这里的请求不需要内容。", "No request here needs content.")
        case .targetTooLong: Bilingual("缩短查询，分几次问。", "Shorten the query, or ask in several steps.")
        case .expectationFailed: Bilingual("去掉 Expect,或用 100-continue。", "Leave Expect out, or use 100-continue.")
        case .misdirectedRequest: Bilingual("改用 http 的地址。", "Ask for the http URI.")
        case .tooManyRequests: Bilingual("按 Retry-After 等候。", "Wait as Retry-After says.")
        case .headerTooLarge: Bilingual("少带 Cookie 和自定义字段。", "Send fewer cookies and fields.")
        case .internalError: Bilingual("稍后再试；若仍如此，请报告。", "Try again; if it stays so, report it.")
        case .notImplemented, .versionNotSupported:
            Bilingual("用 HTTP/1.1 的 GET 或 HEAD。", "Use GET or HEAD over HTTP/1.1.")
        case .unavailable: Bilingual("按 Retry-After 稍后再试。", "Try again after Retry-After.")
        }
    }
}
