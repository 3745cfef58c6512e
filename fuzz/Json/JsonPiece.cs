using System.Text;
using System.Text.Json;

namespace OrderGrains.Fuzz.Json;

/// <summary>
/// A piece of JSON that can be written, and can be wrong: a value may be any text, and an object may have a member twice.
/// </summary>
internal abstract class JsonPiece
{
    /// <summary>Writes it as it is, without a look at whether it is JSON.</summary>
    public abstract void Write(StringBuilder target);

    /// <summary>The objects and lists in it, itself among them.</summary>
    public virtual IEnumerable<ContainerPiece> Containers => [];

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    public static JsonPiece Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    /// <summary>A text, written as JSON needs it.</summary>
    public static RawPiece Text(string text) => new(Quoted(text));

    /// <summary>A text between quotes. Half a surrogate pair is written as an escape.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
            quoted.Append(character is '"' or '\\' or < ' ' or >= '\ud800' and <= '\udfff' ? $"\\u{(int)character:x4}" : character);
        return quoted.Append('"').ToString();
    }

    private static JsonPiece Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new ContainerPiece(
            isObject: true, json.EnumerateObject().Select(member => new JsonMember(Quoted(member.Name), Of(member.Value)))),
        JsonValueKind.Array => new ContainerPiece(isObject: false, json.EnumerateArray().Select(item => new JsonMember(null, Of(item)))),
        _ => new RawPiece(json.GetRawText()),
    };
}
