using OrderGrains.Orders;

namespace OrderGrains.Payments;

/// <summary>One movement of money that a payment gateway is asked to carry out, however often it is asked.</summary>
[GenerateSerializer, Immutable, Alias("og.gatewayRequest")]
public sealed record GatewayRequest
{
    /// <summary>The gateway's name.</summary>
    [Id(0)] public required string Gateway { get; init; }

    [Id(1)] public required string Merchant { get; init; }
    [Id(2)] public required string OrderId { get; init; }

    /// <summary>The movement's id within the order.</summary>
    [Id(3)] public required string Movement { get; init; }

    /// <summary>Authorize, capture, void or refund.</summary>
    [Id(4)] public required MovementKind Kind { get; init; }

    /// <summary>Minor units.</summary>
    [Id(5)] public required long Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [Id(6)] public required string Currency { get; init; }

    /// <summary>What is charged: the payment source's token or a gift card's code.</summary>
    [Id(7)] public string? Source { get; init; }

    /// <summary>The movement it rests on: a capture's or void's authorization, a refund's capture.</summary>
    [Id(8)] public string? Parent { get; init; }

    /// <summary>What the gateway calls that one.</summary>
    [Id(9)] public string? ParentExternalId { get; init; }

    /// <summary>The movement is not wanted any more: the gateway says whether it has been carried out or never will be.</summary>
    [Id(10)] public bool Withdraw { get; init; }

    /// <summary>Which asking this is; the first is 1.</summary>
    [Id(11)] public int Asks { get; init; } = 1;

    /// <summary>The same at each asking: whatever arrives under it is one movement.</summary>
    public string IdempotencyKey => $"{Merchant}/{OrderId}/{Movement}";
}
