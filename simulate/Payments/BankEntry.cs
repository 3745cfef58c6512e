using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Simulate.Payments;

/// <summary>What a gateway was asked for under one key, and what it has made of it.</summary>
/// <param name="first">How it was asked first.</param>
internal sealed class BankEntry(GatewayRequest first)
{
    public GatewayRequest First => first;

    /// <summary>Pending until it is decided, and never anything else afterwards.</summary>
    public MovementState State { get; set; } = MovementState.Pending;

    /// <summary>How often the money was moved.</summary>
    public int Moved { get; set; }

    public string? ExternalId => State == MovementState.Pending ? null : $"bank-{first.Movement}";

    public GatewayAnswer Answer => new(State, ExternalId);
}
