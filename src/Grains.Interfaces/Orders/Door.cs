namespace OrderGrains.Orders;

/// <summary>Through which API a command came.</summary>
public enum Door
{
    Manage = 0,
    MultiSafepay = 1,
    CommerceLayer = 2,
    Centra = 3,
    Fuuffy = 4,
    ElasticPath = 5,
}
