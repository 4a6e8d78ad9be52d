namespace Tillsight.Analyses.Rfm;

/// <summary>From scores to the segment's name (DEFINITIONS, "RFM").</summary>
static class SegmentMap
{
    static readonly (string Name, string Codes)[] Eleven =
    [
        ("Champions", "555 554 544 545 454 455 445"),
        ("Loyal", "543 444 435 355 354 345 344 335"),
        ("Potential loyalist", "553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323"),
        ("New customers", "512 511 422 421 412 411 311"),
        ("Promising", "525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313"),
        ("Need attention", "535 534 443 434 343 334 325 324"),
        ("About to sleep", "331 321 312 221 213 231 241 251"),
        ("At risk", "255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124"),
        ("Cannot lose them", "155 154 144 214 215 115 114 113"),
        ("Hibernating", "332 322 233 232 223 222 132 123 122 212 211"),
        ("Lost", "111 112 121 131 141 151"),
    ];

    static readonly byte[] OfCode = Codes();

    /// <summary>The segments of a map, the best first.</summary>
    public static IReadOnlyList<string> Names(RfmMap map) => map switch
    {
        RfmMap.Segments11 => [.. Eleven.Select(s => s.Name)],
        RfmMap.Value4 => ["High-Value", "Frequent Buyers", "New/Regular", "Dormant"],
        _ => ["Loyal", "Returning", "New"],
    };

    /// <summary>Place of the segment in <see cref="Names"/>.</summary>
    public static byte Segment(RfmMap map, byte recency, byte frequency, byte monetary, long purchases) => map switch
    {
        RfmMap.Segments11 => OfCode[100 * recency + 10 * frequency + monetary],
        RfmMap.Value4 => recency <= 2 ? (byte)3 : monetary == 5 ? (byte)0 : frequency >= 4 ? (byte)1 : (byte)2,
        _ => purchases > 10 ? (byte)0 : purchases > 1 ? (byte)1 : (byte)2,
    };

    static byte[] Codes()
    {
        byte[] segments = new byte[556];
        for (int i = 0; i < Eleven.Length; i++)
            foreach (string code in Eleven[i].Codes.Split(' ')) segments[100 * (code[0] - '0') + 10 * (code[1] - '0') + code[2] - '0'] = (byte)i;
        return segments;
    }
}
