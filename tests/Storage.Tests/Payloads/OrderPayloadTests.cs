using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Tests.Payloads;

public sealed class OrderPayloadTests
{
    [Fact]
    public void Read_GoldenPayloadOfSchema1_IsTheExpectedOrder() =>
        Assert.Equal(GoldenOrder.Expected, OrderPayload.Current.Read(1, Golden()));

    [Fact]
    public void Write_GoldenOrder_IsTheGoldenPayload() =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Golden()), JsonNode.Parse(OrderPayload.Current.Write(GoldenOrder.Expected))));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Read_UnknownSchema_IsRefusedByNumber(int schema)
    {
        var failure = Assert.Throws<NotSupportedException>(() => OrderPayload.Current.Read(schema, Golden()));

        Assert.Contains($"schema {schema}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OlderSchema_IsUpgradedStepByStep()
    {
        var codec = new OrderPayload(json => Append(json, "a"), json => Append(json, "b"));

        Assert.Equal("ab", codec.Read(1, "{\"id\":\"1\",\"merchant\":\"m\",\"currency\":\"EUR\"}"u8).Notes);
        Assert.Equal("b", codec.Read(2, "{\"id\":\"1\",\"merchant\":\"m\",\"currency\":\"EUR\"}"u8).Notes);
        Assert.Null(codec.Read(3, "{\"id\":\"1\",\"merchant\":\"m\",\"currency\":\"EUR\"}"u8).Notes);
    }

    [Fact]
    public void Read_BytesThatAreNoOrder_IsRefused() =>
        Assert.ThrowsAny<JsonException>(() => OrderPayload.Current.Read(1, "{\"id\":\"1\"}"u8));

    [Fact]
    public void Write_OrderOfANewerBuild_KeepsTheMembersThatThisOneDoesNotKnow()
    {
        var golden = JsonNode.Parse(Golden())!;
        JsonNode[] records =
        [
            golden, golden["lines"]![1]!, golden["shippingAddress"]!, golden["shipments"]![0]!["method"]!, golden["adjustments"]![0]!,
            golden["payments"]![0]!, golden["payments"]![0]!["movements"]![1]!, golden["shipments"]![0]!["items"]![0]!,
            golden["package"]!["dimensions"]!, golden["tax"]!, golden["links"]!,
        ];
        foreach (var record in records)
            (record["glow"], record["unknown"]) = (new JsonObject { ["by"] = "a newer node" }, 1);

        var order = OrderPayload.Current.Read(1, Encoding.UTF8.GetBytes(golden.ToJsonString()));
        var written = OrderPayload.Current.Write(order with { Notes = "changed", Package = order.Package! with { Weight = 1 } });

        (golden["notes"], golden["package"]!["weight"]) = ("changed", 1);
        Assert.True(JsonNode.DeepEquals(golden, JsonNode.Parse(written)));
    }

    private static JsonObject Append(JsonObject json, string text)
    {
        json["notes"] = (string?)json["notes"] + text;
        return json;
    }

    private static byte[] Golden() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Payloads", "order.1.json"));
}
