namespace OrderGrains.Orders;

/// <summary>Whether a service that real parcels rely on lets a simulated courier tell of them.</summary>
internal static class CourierOffer
{
    /// <summary>Null where it does, or where nobody asks for it.</summary>
    public static Rejection? Refusal(OrderCommand command, OrderGrainOptions options)
    {
        if (options.SimulatedCourier == true)
            return null;
        foreach (var action in command.Actions.AsSpan())
        {
            if (action is SimulateCourier)
                return Rejection.Of(RejectionCode.NotOffered, action.Verb);
        }

        return null;
    }

    /// <summary>The standing of a verb where the service does not.</summary>
    public static VerbStanding Standing(VerbStanding standing, OrderGrainOptions options) =>
        standing is { Verb: Verb.SimulateCourier, WhyNot: null } && options.SimulatedCourier != true
            ? standing with { WhyNot = "the service has no simulated courier" }
            : standing;
}
