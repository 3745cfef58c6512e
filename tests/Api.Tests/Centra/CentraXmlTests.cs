using System.Text.Json;
using System.Xml.Linq;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>Answers as XML.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CentraXmlTests(Service service)
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8"?>""";

    [Theory]
    [InlineData("", ",\"xml\":true")]
    [InlineData("", ",\"xml\":\"1\"")]
    [InlineData("?xml=1", "")]
    [InlineData("?xml=true", ",\"xml\":false")]
    public async Task Update_AskedForXml_IsAnsweredInXml(string query, string member)
    {
        var number = await service.NewCentraOrder();

        var answer = await service.Call(
            "PUT", $"/centra/orders{query}", $$"""{"order":{{number}},"comment":"x"{{member}}}""", ("API-Authorization", "demo-key"));

        Assert.Equal("text/xml; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal($"{Declaration}<response><status>ok</status><order>{number}</order></response>", answer.Text);
    }

    [Theory]
    [InlineData("{\"order\":404040404,\"xml\":1}", "", "<status>no</status><msg>order does not exist</msg><order>404040404</order>")]
    [InlineData(
        "{\"order\":\"<&>\\u0001\",\"xml\":1}", "", "<status>no</status><msg>order is required</msg><order>&lt;&amp;&gt;\uFFFD</order>")]
    [InlineData("{", "?xml=1", "<status>no</status><msg>invalid json</msg>")]
    public async Task Refusal_AskedForXml_IsAnsweredInXml(string body, string query, string expected)
    {
        var answer = await service.Call("PUT", $"/orders{query}", body, ("API-Authorization", "demo-key"));

        Assert.Equal($"{Declaration}<response>{expected}</response>", answer.Text);
    }

    [Fact]
    public async Task List_WithAnyText_IsWellFormed()
    {
        var number = await service.NewCentraOrder();
        const string comment = "<b> & \"quoted\" ]]> \u0001\u001f\uffff line\r\nend \U0001F600 é";
        await service.Put(JsonSerializer.Serialize(new
        {
            order = number,
            comment,
            extraAttributes = new Dictionary<string, string> { ["1 weird <name>"] = "v\u0002" },
        }));

        var answer = await service.Call("GET", $"/centra/orders?order={number}&xml=1", null, ("API-Authorization", "demo-key"));

        var order = XDocument.Parse(answer.Text).Root!.Element("orders")!.Element("order")!;
        Assert.Equal(
            "<b> & \"quoted\" ]]> \uFFFD\uFFFD\uFFFD line\r\nend \U0001F600 é", order.Element("otherComment")!.Value);
        Assert.Equal("v\uFFFD", order.Element(System.Xml.XmlConvert.EncodeLocalName("1 weird <name>"))!.Value);
        Assert.Equal($"{number}-1", order.Element("products")!.Element("product")!.Element("lineId")!.Value);
    }
}
