using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>What a finding is about. A closed set.</summary>
public enum FindingKind { Customers, Price, Product, Place, StoppedProducts, SilentCustomers, ReturnShare, DiscountShare, NewCustomerShare, Record, Gap }

/// <summary>By the money at stake against the period's net sales: from a twentieth on high, from a hundredth on medium.</summary>
public enum Severity { Low, Medium, High }

/// <summary>Something about a period that a retailer should know: what it is worth, what shows it, what to do.</summary>
/// <param name="Headline">One or two sentences: the money first, then the cause.</param>
/// <param name="Money">What is at stake, in the shop's currency, never negative: findings are ranked by it.</param>
/// <param name="Evidence">What the finding rests on and what keeps chance out of it.</param>
/// <param name="Step">Where to go on; null where there is nowhere.</param>
/// <param name="Tone">Good or bad news, or neither.</param>
public sealed record Finding(FindingKind Kind, string Headline, decimal Money, string Evidence, FindingStep? Step, Severity Severity, Tone Tone);

/// <summary>The explanation of a metric, narrowed to some values; a door makes an address or a command of it.</summary>
/// <param name="Label">What the reader does ("See the customers").</param>
/// <param name="Narrowed">Values to filter by; none: all lines.</param>
public sealed record FindingStep(string Label, string Metric, IReadOnlyList<Member> Narrowed);
