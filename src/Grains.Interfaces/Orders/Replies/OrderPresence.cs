namespace OrderGrains.Orders;

/// <summary>Where an order is held, and what goes on there at the moment.</summary>
/// <param name="Silo">The address of the silo, as the cluster's members name it.</param>
/// <param name="Leased">Whether it may be answered for from memory alone.</param>
/// <param name="Waiting">Commands that are not answered yet.</param>
/// <param name="Writing">Those of them that wait until a write is durable.</param>
[GenerateSerializer, Immutable, Alias("og.orderPresence")]
public sealed record OrderPresence(
    [property: Id(0)] string Silo,
    [property: Id(1)] bool Leased,
    [property: Id(2)] int Waiting,
    [property: Id(3)] int Writing);
