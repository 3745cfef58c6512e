namespace OrderGrains.Orders;

/// <summary>Centra page, section 2.5: any order may be commented, none is cancelled once captured.</summary>
internal static class CentraGates
{
    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.Cancel] = new(OrderConditions.NothingCaptured),
    };
}
