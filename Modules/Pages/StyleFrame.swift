/// What stands round every page, and how it prints.
enum StyleFrame {
    static let text = """
        .width,.page{width:100%;max-width:72rem;margin:0 auto;padding:0 min(1rem,5vw)}
        .page{flex:1;padding-top:2.5rem;padding-bottom:4rem}
        .skip{position:absolute;left:-999rem;top:.5rem;padding:.5rem 1rem;background:var(--surface);z-index:1}
        .skip:focus{left:.5rem}
        .top{background:var(--surface);border-bottom:1px solid var(--line)}
        .top>.width{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1.5rem}
        .brand{display:flex;align-items:center;gap:.75rem;min-height:4rem;color:var(--ink);font-size:1.25rem;
        font-weight:650;text-decoration:none}
        .brand:hover{color:var(--ink);text-decoration:underline}
        .mark{width:2.5rem;height:2rem;flex:none}
        .mark .one{fill:var(--one)}.mark .two{fill:var(--two)}.mark .both{fill:var(--both)}
        .reader{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem;font-size:1rem;margin:0}
        .plain{border:0;background:none;padding:.75rem .25rem;font:inherit;color:var(--link);text-decoration:underline;
        text-align:left;cursor:pointer}
        .menu{border-top:1px solid var(--line)}
        .menu ul{list-style:none;display:flex;flex-wrap:wrap;justify-content:flex-start;gap:0 1.5rem;margin:0 auto;
        max-width:72rem}
        .menu li{margin:0}
        .menu a{display:block;padding:.75rem 0;color:var(--ink);text-decoration:none;border-bottom:3px solid transparent}
        .menu a:hover{text-decoration:underline}
        .menu a[aria-current]{border-bottom-color:var(--two);font-weight:650}
        main a[aria-current]{color:var(--ink);font-weight:650;text-decoration:none}
        .bottom{background:var(--surface);border-top:1px solid var(--line);padding:2rem 0;font-size:1rem}
        .bottom h2{font-size:1.125rem;margin:0 0 .25rem}
        @media (min-width:768px){.width,.page{padding-left:2rem;padding-right:2rem}.page{padding-top:3.5rem}}
        @media (max-width:575px){.menu ul{gap:0 1.25rem;padding-top:.25rem;padding-bottom:.25rem;font-size:1rem}
        .menu a{padding:.625rem 0 .5rem}}
        @media print{.top,.bottom,.skip,.menu,.screen-only,button,.button{display:none}body{background:none;font-size:12pt}
        .scroll{overflow:visible}a{color:inherit;text-decoration:none}tr{break-inside:avoid}}
        @media (prefers-reduced-motion:no-preference){.button{transition:background-color .12s}}

        """
}
