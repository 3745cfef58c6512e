namespace OrderGrains.Orders;

/// <summary>LapsePayments, AskGateway or MoveCourier: what fell due by a time.</summary>
/// <param name="Fallen">One of the three verbs.</param>
/// <param name="At">The time by the clock of the store, which all processes share; UTC.</param>
[GenerateSerializer, Immutable, Alias("og.action.fallDue")]
public sealed record FallDue([property: Id(0)] Verb Fallen, [property: Id(1)] DateTimeOffset At) : OrderAction
{
    public override Verb Verb => Fallen;
}
