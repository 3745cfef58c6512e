namespace OrderGrains.Orders;

/// <summary>Through which API a command came.</summary>
public enum Door
{
    Manage,
    MultiSafepay,
    CommerceLayer,
    Centra,
    Fuuffy,
    ElasticPath,
}
