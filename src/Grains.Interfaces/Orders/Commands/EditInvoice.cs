using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Merges the sent members into the invoice data (MultiSafepay).</summary>
[GenerateSerializer, Immutable, Alias("og.action.editInvoice")]
public sealed record EditInvoice : OrderAction
{
    [Id(0)] public Optional<string?> Id { get; init; }
    [Id(1)] public Optional<string?> Url { get; init; }
    [Id(2)] public Optional<string?> PurchaseOrderNumber { get; init; }

    public override Verb Verb => Verb.EditInvoice;
}
