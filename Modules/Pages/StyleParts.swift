/// Forms, tables, panels and charts. What can be pressed is 44 px high at least (WCAG 2.5.8 asks for 24).
enum StyleParts {
    static let text = """
        main form{margin:0 0 3rem}
        fieldset{min-width:0;margin:0;padding:0;border:0}
        .field{margin:0 0 2rem;max-width:40rem}
        .field>label,legend{display:block;font-weight:650;margin-bottom:.25rem;padding:0}
        legend{float:left;width:100%}legend+*{clear:both}
        .field .hint{margin:0 0 .5rem}.field .error{margin:0 0 .5rem;color:var(--error);font-weight:650}
        .optional{font-weight:400}
        .wrong.field{border-left:4px solid var(--error);padding-left:1rem}
        input,select,textarea{font:inherit;color:var(--ink);background:var(--surface);border:1px solid var(--edge);
        border-radius:6px;padding:.5rem .75rem;min-height:2.75rem;max-width:100%;width:100%}
        [aria-invalid]{border:2px solid var(--error)}
        input:focus,select:focus,textarea:focus{outline:3px solid var(--focus);outline-offset:0}
        input.code{max-width:16rem}input.short{max-width:8rem}input.two{width:4.5rem}input.year{width:6.5rem}
        ::file-selector-button{font:inherit;color:var(--link);background:transparent;border:1px solid var(--edge);
        border-radius:6px;padding:.25rem .75rem;margin-right:.75rem;cursor:pointer}
        .date{display:flex;flex-wrap:wrap;gap:1rem}.date label{display:block;font-size:1rem}
        .choice{display:grid;grid-template-columns:2.75rem 1fr;align-items:center;margin-bottom:.5rem}
        .choice input{width:1.5rem;height:1.5rem;min-height:0;margin:.5rem 0;accent-color:var(--link)}
        .qr{display:block;width:14rem;max-width:100%;margin:0 0 1.5rem;forced-color-adjust:none}
        .qr .light{fill:white}.qr .dark{fill:black}
        .choice label{padding:.5rem 0}.choice .hint{grid-column:2;margin:0 0 .5rem}
        .button{display:inline-block;min-height:2.75rem;padding:.625rem min(1.5rem,6vw);font:inherit;font-weight:650;
        line-height:1.4;text-align:center;text-decoration:none;color:var(--on-link);background:var(--link);
        border:2px solid var(--link);border-radius:8px;cursor:pointer;max-width:100%}
        .button:hover{background:var(--over);border-color:var(--over);color:var(--on-link)}
        .button.quiet{color:var(--link);background:transparent}
        .button.quiet:hover{color:var(--over);border-color:var(--over)}
        .buttons{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin-top:2rem}
        .card form,.panel form{margin:0 0 .75rem}.buttons form{margin:0;max-width:100%}.buttons>.hint{flex-basis:100%;margin:0}
        .panel{margin:0 0 2rem;padding:1.25rem min(1.5rem,6vw);border-radius:10px;border:1px solid var(--line);
        background:var(--note-ground);max-width:48rem}
        .panel h2{font-size:1.25rem;margin:0 0 .25rem}.panel>:last-child{margin-bottom:0}
        .panel.done{background:var(--done-ground);border-color:var(--done)}.panel.done h2{color:var(--done)}
        .panel.wrong{background:var(--error-ground);border:2px solid var(--error)}
        .panel.wrong a{color:var(--error)}
        .card,.empty{background:var(--surface);border:1px solid var(--line);border-radius:12px;
        padding:1.5rem min(1.5rem,6vw);
        margin:0 0 1.5rem}
        .card>:first-child,.empty>:first-child{margin-top:0}
        .cards{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));
        margin-bottom:2rem}
        .cards:has(.figure){grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr))}
        .cards .card{margin:0}
        main>.card:not(:has(.queue)),main>.empty{max-width:48rem}
        .summary{max-width:48rem;margin:0 0 2rem}
        .summary .row{display:grid;gap:0 1rem;padding:.75rem 0;border-bottom:1px solid var(--line)}
        .summary dt{font-weight:650}.summary dd{margin:0}
        .figure{font-size:2rem;font-weight:650;line-height:1.2;margin:0}.figure-name{font-size:1.125rem;margin:0 0 .5rem}
        .scroll{position:relative;overflow-x:auto;margin:0 0 2rem;border-radius:6px}
        table{border-collapse:collapse;width:100%;hyphens:manual;overflow-wrap:normal}
        caption{text-align:left;font-weight:650;font-size:1.25rem;padding:0 0 .75rem}
        th,td{text-align:left;vertical-align:top;padding:.75rem 1rem .75rem 0;border-bottom:1px solid var(--line)}
        thead th{font-size:1rem;color:var(--muted);border-bottom:2px solid var(--edge)}
        @media screen and (max-width:575px){
        .stack table,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block}
        .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .stack tr{padding:1rem 0;border-bottom:1px solid var(--line)}
        .stack th,.stack td{border:0;padding:0 0 .25rem;text-align:left}
        .stack td::before{content:attr(data-column) ": ";color:var(--muted)}
        .stack td:has(.button)::before{content:none}.stack td:has(.button){padding-top:.5rem}}
        .number{text-align:right;font-variant-numeric:tabular-nums}
        figure{margin:0 0 2rem}figcaption{font-size:1.25rem;margin-bottom:1rem;max-width:66ch}
        .chart{display:block;width:100%;min-width:30rem;max-width:48rem;height:auto}
        .chart text{fill:var(--ink);font-size:14px}.chart .end{text-anchor:end}.chart .middle{text-anchor:middle}
        .chart .axis{stroke:var(--edge);stroke-width:1}
        .chart .bar-1{fill:var(--two)}.chart .bar-2{stroke:var(--one);stroke-width:1.5}
        .chart .stripe{stroke:var(--one);stroke-width:3}
        .chart .trend{fill:none;stroke:var(--two);stroke-width:3;stroke-linejoin:round}.chart .dot{fill:var(--two)}
        details{margin:0 0 1rem}summary{cursor:pointer;padding:.5rem 0;color:var(--link)}
        @media screen and (max-width:575px){.chart{min-width:22rem;overflow:visible}.chart text{font-size:16px}}
        @media (max-width:575px){.buttons .button,.buttons form{width:100%}}
        @media (min-width:576px){.summary .row{grid-template-columns:12rem 1fr auto}}

        """
}
