using System.Collections.Frozen;
using Tillsight.Mapping.Headers;

namespace Tillsight.Mapping.Facts;

/// <summary>Values that give themselves away: countries, states and provinces, genders, frequencies, yes and no.</summary>
public static class KnownWords
{
    public static FrozenSet<string> Countries { get; } = Set("""
        afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus,
        belgium, belize, bermuda, bolivia, bosnia, botswana, brazil, brunei, bulgaria, cambodia, cameroon, canada, channel islands, chile, china, colombia,
        costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, dominican republic, ecuador, egypt, eire, el salvador, england, estonia,
        ethiopia, european community, fiji, finland, france, georgia, germany, ghana, gibraltar, greece, greenland, guatemala, honduras, hong kong, hungary,
        iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jersey, jordan, kazakhstan, kenya, korea, south korea,
        kuwait, latvia, lebanon, libya, liechtenstein, lithuania, luxembourg, macau, madagascar, malaysia, maldives, malta, mauritius, mexico, moldova,
        monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, the netherlands, new zealand, nicaragua, nigeria, norway,
        oman, pakistan, panama, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, rsa, reunion, romania, russia, rwanda, san marino,
        saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia, south africa, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan,
        tanzania, thailand, trinidad and tobago, tunisia, turkey, turkiye, uganda, ukraine, united arab emirates, united kingdom, great britain, uk, usa, us,
        united states, united states of america, u s a, uruguay, uzbekistan, venezuela, vietnam, wales, west indies, yemen, zambia, zimbabwe,
        deutschland, osterreich, oesterreich, schweiz, frankreich, italien, spanien, niederlande, belgien, polen, danemark, schweden, norwegen, finnland,
        allemagne, autriche, suisse, italie, espagne, pays bas, belgique, pologne, royaume uni, etats unis, irlande,
        espana, alemania, francia, italia, paises bajos, belgica, polonia, reino unido, estados unidos, brasil, germania, spagna, svizzera, regno unito,
        stati uniti, alemanha, espanha, nederland, belgie, duitsland, frankrijk, polska, niemcy, francja, wielka brytania, czechy,
        ad, ae, al, ar, at, au, ba, be, bg, br, by, ca, ch, cl, cn, co, cr, cy, cz, de, dk, ee, eg, es, fi, fr, gb, gr, hk, hr, hu, ie, il, in, is, it, jp,
        kr, li, lt, lu, lv, ma, mc, mt, mx, my, nl, no, nz, pe, ph, pl, pt, ro, rs, ru, sa, se, sg, si, sk, th, tr, tw, ua, vn, za,
        aut, aus, bel, bra, can, che, chn, cze, deu, dnk, esp, fin, fra, gbr, grc, hun, ind, irl, ita, jpn, lux, mex, nld, nor, nzl, pol, prt, rou, swe, zaf
        """);

    public static FrozenSet<string> Regions { get; } = Set("""
        alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas,
        kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
        new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
        utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, district of columbia,
        al, ak, az, ar, ca, co, ct, de, fl, ga, hi, id, il, in, ia, ks, ky, la, me, md, ma, mi, mn, ms, mo, mt, ne, nv, nh, nj, nm, ny, nc, nd, oh, ok, or, pa,
        ri, sc, sd, tn, tx, ut, vt, va, wa, wv, wi, wy, dc,
        alberta, british columbia, manitoba, new brunswick, newfoundland, nova scotia, ontario, prince edward island, quebec, saskatchewan,
        ab, bc, mb, nb, nl, ns, on, pe, qc, sk,
        baden wurttemberg, bayern, bavaria, berlin, brandenburg, bremen, hamburg, hessen, mecklenburg vorpommern, niedersachsen, nordrhein westfalen,
        rheinland pfalz, saarland, sachsen, sachsen anhalt, schleswig holstein, thuringen,
        ile de france, bretagne, normandie, occitanie, nouvelle aquitaine, grand est, hauts de france, pays de la loire, provence alpes cote d azur,
        andalucia, cataluna, catalunya, madrid, galicia, aragon, lombardia, lazio, toscana, veneto, sicilia, piemonte, campania,
        new south wales, victoria, queensland, western australia, south australia, tasmania, nsw, vic, qld, tas,
        sao paulo, rio de janeiro, minas gerais, bahia, parana, sp, rj, mg, rs, pr, ba, go, es, ce, df, jalisco, guerrero, oaxaca, veracruz, zacatecas, yucatan,
        mazowieckie, malopolskie, slaskie, wielkopolskie, dolnoslaskie, pomorskie, noord holland, zuid holland, utrecht, noord brabant, gelderland
        """);

    public static FrozenSet<string> Genders { get; } = Set("""
        male, female, m, f, w, d, man, woman, men, women, non binary, nonbinary, other, divers, diverse, mannlich, weiblich, homme, femme, h, masculin, feminin,
        hombre, mujer, masculino, femenino, uomo, donna, maschio, femmina, feminino, vrouw, kobieta, mezczyzna, k, x, u, unknown, prefer not to say
        """);

    public static FrozenSet<string> Frequencies { get; } = Set("""
        daily, weekly, bi weekly, biweekly, fortnightly, monthly, bi monthly, every 2 weeks, every 3 months, every 6 months, quarterly, half yearly, semi annually,
        annually, yearly, never, rarely, often, sometimes, once a week, once a month, once a year, twice a month, taglich, wochentlich, monatlich, jahrlich,
        hebdomadaire, mensuel, trimestriel, annuel, quotidien, semanal, mensual, anual, quincenal, settimanale, mensile, annuale, wekelijks, maandelijks, jaarlijks
        """);

    public static FrozenSet<string> YesAndNo { get; } = Set("""
        yes, no, y, n, true, false, t, f, 1, 0, ja, nein, nee, oui, non, si, sim, nao, tak, nie, on, off, active, inactive, subscribed, unsubscribed, accepted,
        confirmed, opted in, opted out, wahr, falsch, vrai, faux, verdadero, falso, vero
        """);

    /// <summary>Which of these mean yes.</summary>
    public static FrozenSet<string> Yes { get; } = Set("yes, y, true, t, 1, ja, oui, si, sim, tak, on, active, subscribed, accepted, confirmed, opted in, wahr, vrai, verdadero, vero");

    public static FrozenSet<string> Statuses { get; } = Set("""
        paid, pending, shipped, completed, complete, cancelled, canceled, returned, refunded, partially refunded, processing, on hold, failed, delivered, open,
        closed, fulfilled, unfulfilled, partial, voided, authorized, invoiced, approved, created, unavailable, payment, refund, disputed, resolved, sale,
        bezahlt, versendet, storniert, abgeschlossen, offen, paye, livre, annule, expedie, pagado, enviado, cancelado, entregado, pagato, spedito, annullato,
        betaald, verzonden, geannuleerd, oplacone, wyslane, anulowane, unshipped, wc completed, wc processing, retoure, geliefert
        """);

    public static FrozenSet<string> Channels { get; } = Set("""
        online, offline, store, in store, instore, web, website, pos, shop, app, mobile, mobile app, phone, multichannel, marketplace, retail, wholesale, amazon,
        ebay, etsy, shopify, direct, partner, catalog, call center, amazon com, non amazon, filiale, boutique, internet, tienda, negozio, loja, winkel, sklep, telefon
        """);

    static FrozenSet<string> Set(string words) =>
        words.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(HeaderText.Plain).ToFrozenSet(StringComparer.Ordinal);
}
