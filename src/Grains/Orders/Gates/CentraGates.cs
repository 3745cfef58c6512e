namespace OrderGrains.Orders;

/// <summary>
/// Centra page, section 2.5: any order may be commented, parcels are for what has been confirmed, and nothing is cancelled once captured.
/// </summary>
internal static class CentraGates
{
    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.Ship] = new(OrderConditions.IsApproved),
        [Verb.Cancel] = new(OrderConditions.NothingCaptured),
    };
}
