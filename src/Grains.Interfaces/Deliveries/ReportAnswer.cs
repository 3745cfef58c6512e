using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <summary>The lease goes on.</summary>
/// <param name="Parked">How many deliveries are parked.</param>
/// <param name="Asked">What somebody has asked for that no report has taken on yet.</param>
[GenerateSerializer, Immutable, Alias("og.reportAnswer")]
public sealed record ReportAnswer([property: Id(0)] int Parked, [property: Id(1)] ValueList<AskedDelivery> Asked);
