namespace OrderGrains.Orders;

/// <summary>Has a simulated courier carry the order's parcels; it takes the place of one that does already on other terms.</summary>
/// <param name="Plan">What becomes of them.</param>
/// <param name="StepSeconds">Seconds from one step to the next, and to the first.</param>
[GenerateSerializer, Immutable, Alias("og.action.simulateCourier")]
public sealed record SimulateCourier(
    [property: Id(0)] CourierPlan Plan = CourierPlan.Delivers,
    [property: Id(1)] int StepSeconds = SimulateCourier.UsualStepSeconds) : OrderAction
{
    /// <summary>An hour.</summary>
    public const int UsualStepSeconds = 60 * 60;

    public override Verb Verb => Verb.SimulateCourier;
}
