using System.Text;
using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Tests.Values;

public sealed class JsonTextTests
{
    [Fact]
    public void From_AnyValue_DropsWhiteSpaceAndKeepsLettersAsTheyAre()
    {
        var text = JsonText.From(JsonElement.Parse("""{ "at": "10:00+02:00", "name": "Zo\u00eb <&>", "n": [1.50, null] }"""));

        Assert.Equal("""{"at":"10:00+02:00","name":"Zoë <&>","n":[1.50,null]}""", text.Value);
    }

    [Fact]
    public void From_AMemberTwice_KeepsTheLast()
    {
        var sent = JsonElement.Parse("""{"a":1,"b":{"c":1,"c":2},"a":3}""");

        Assert.Equal("""{"b":{"c":2},"a":3}""", JsonText.From(sent).Value);
        Assert.Equal("""{"a":1,"b":{"c":1,"c":2},"a":3}""", JsonText.Exactly(sent).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void WriteTo_OfAnyLength_WritesTheValueAsItIs(int length)
    {
        var text = JsonText.From(JsonElement.Parse($$"""["{{string.Concat(Enumerable.Repeat("ë", length))}}\ud83d\udc27 <&>"]"""));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("data");
            text.WriteTo(writer);
            writer.WriteEndObject();
        }

        Assert.Equal($$"""{"data":{{text.Value}}}""", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
