/// What somebody works with all day: queues at a glance, people side by side, attendance.
enum StyleWork {
    static let text = """
        td form,.buttons form,.card form,li form{margin:0}
        .card>form+form{margin-top:.75rem}
        td ul{margin:0;padding-left:1.25rem}
        td .button{padding:.5rem 1rem}
        .counts{margin:0 0 2.5rem}
        .counts ul{list-style:none;padding:0;max-width:none;display:grid;gap:.75rem;
        grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr))}
        .counts li{margin:0;background:var(--surface);border:1px solid var(--line);border-radius:12px;
        padding:1rem min(1.25rem,5vw)}
        .counts a{display:block;min-height:1.5rem}
        .counts strong{display:block;font-size:2rem;line-height:1.2;font-weight:650;color:var(--ink);
        font-variant-numeric:tabular-nums}
        .card>:last-child{margin-bottom:0}.card h2 small{font-weight:400}
        .queue{list-style:none;padding:0;max-width:none}
        .queue li{display:grid;gap:.25rem 1.5rem;padding:1rem 0;margin:0;border-top:1px solid var(--line)}
        .queue .who{font-weight:650}.queue .do{margin-top:.5rem}
        main>.buttons{margin-bottom:2rem}
        .beside td,.beside th{min-width:11rem;padding-left:1rem}
        .beside tbody th{min-width:9rem;padding-left:0;color:var(--muted);font-size:1rem}
        .beside td:nth-child(2){background:var(--note-ground)}
        .beside thead th{font-size:1.125rem;color:var(--ink)}
        .marks{display:grid;gap:.5rem;grid-template-columns:repeat(3,minmax(0,1fr))}
        .marks .choice{display:block;position:relative;margin:0;height:100%}
        .marks input{position:absolute;top:.625rem;left:.75rem;margin:0}
        .marks label{display:block;height:100%;min-height:2.75rem;padding:.5rem .5rem .5rem 2.75rem;border:1px solid var(--edge);
        border-radius:8px;background:var(--surface);cursor:pointer}
        .marks input:checked+label{border:2px solid var(--link);background:var(--note-ground);font-weight:650}
        .marks input:focus-visible+label{outline:3px solid var(--focus);outline-offset:2px}
        @media (min-width:768px){.queue li{grid-template-columns:minmax(0,2fr) minmax(0,3fr) minmax(0,2fr) 13rem;
        align-items:center}.queue .do{margin:0;text-align:right}
        .counts ul{grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))}}
        @media (max-width:575px){.counts li{padding:.75rem min(1rem,5vw)}.counts a{font-size:1rem}
        .beside td,.beside th,.beside tbody th{padding-left:0;min-width:0}.beside td::before{font-weight:650;color:var(--ink)}
        .beside td:nth-child(2){padding:.25rem .5rem;margin:0 -.5rem .25rem}}
        @media (max-width:575px){.marks label{font-size:1rem;padding-left:2.5rem}.marks input{left:.5rem}}
        @media (max-width:359px){.marks{grid-template-columns:1fr}}
        @media print{.no-print{display:none}.page{padding:0}td,th{padding:.5rem}}

        """
}
