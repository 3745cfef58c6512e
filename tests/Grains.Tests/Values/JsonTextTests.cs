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
}
