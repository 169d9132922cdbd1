/// Type: one family, eight sizes (14 to 48 px), lines of 66 characters at most. Sizes are in rem, so that a reader who
/// asks for larger text gets it.
enum StyleType {
    static let text = """
        *,*::before,*::after{box-sizing:border-box}
        html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);color:var(--ink);
        font-family:"Segoe UI",system-ui,-apple-system,"Liberation Sans","Helvetica Neue",Arial,sans-serif;
        font-size:1.125rem;line-height:1.6;overflow-wrap:anywhere;hyphens:auto;
        hyphenate-limit-chars:10 4 4}
        h1,h2,h3{line-height:1.25;margin:2rem 0 .75rem;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
        h1{font-size:2rem;margin-top:0;margin-bottom:1.5rem}h2{font-size:1.5rem}h3{font-size:1.25rem}
        p,ul,ol,dl{margin:0 0 1rem;max-width:66ch}
        ul,ol{padding-left:1.5rem}li{margin-bottom:.25rem}
        small,.hint,.optional{font-size:1rem;color:var(--muted)}
        .lead{font-size:1.25rem;color:var(--muted)}
        a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
        a:hover{color:var(--over);text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--focus);outline-offset:3px;border-radius:4px}
        main:focus{outline:none}
        .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);
        white-space:nowrap}
        .own-words{white-space:pre-line}
        @media (min-width:768px){h1{font-size:2.5rem}h2{font-size:1.5rem}}
        @media (min-width:1200px){h1{font-size:3rem}}

        """
}
