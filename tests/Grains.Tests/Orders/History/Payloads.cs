using System.Text;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.History;

/// <summary>Events as they are stored.</summary>
internal static class Payloads
{
    public static byte[] Write(ValueList<FieldChange> changes) => StoredJson.Write(new OrderEvent("tested", changes).Write);

    /// <summary>An event of these changes, written by another build.</summary>
    public static byte[] Of(string changes, int schema = 1, int reader = 1) =>
        Encoding.UTF8.GetBytes($$"""[{{schema}},{{reader}}{{(changes.Length > 0 ? "," : "")}}{{changes}}]""");
}
