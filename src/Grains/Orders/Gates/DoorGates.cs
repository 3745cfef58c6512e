using System.Collections.Frozen;

namespace OrderGrains.Orders;

/// <summary>The gate tables of all doors. A verb without a row is narrowed by the lifecycle alone; the own door has no gate.</summary>
public static class DoorGates
{
    private static readonly FrozenDictionary<Door, FrozenDictionary<Verb, Gate>> ByDoor = new Dictionary<Door, FrozenDictionary<Verb, Gate>>
    {
        [Door.Manage] = FrozenDictionary<Verb, Gate>.Empty,
        [Door.MultiSafepay] = MultiSafepayGates.Rows.ToFrozenDictionary(),
        [Door.CommerceLayer] = CommerceLayerGates.Rows.ToFrozenDictionary(),
        [Door.Centra] = CentraGates.Rows.ToFrozenDictionary(),
        [Door.Fuuffy] = FuuffyGates.Rows.ToFrozenDictionary(),
        [Door.ElasticPath] = ElasticPathGates.Rows.ToFrozenDictionary(),
    }.ToFrozenDictionary();

    public static FrozenDictionary<Verb, Gate> Of(Door door) => ByDoor[door];

    public static Gate? Find(Door door, Verb verb) => ByDoor[door].GetValueOrDefault(verb);
}
