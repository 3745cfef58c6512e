using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrderGrains.Api.Commands.Remote;

/// <summary>Where a command says what it does.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Error">All else: progress, and what went wrong.</param>
/// <param name="IsJson">True where a program reads the output.</param>
/// <param name="IsTerminal">True where a person sees <paramref name="Error"/> as it is written.</param>
internal sealed record RemoteConsole(TextWriter Output, TextWriter Error, bool IsJson, bool IsTerminal)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Plain) { WriteIndented = true };

    /// <summary>One line for a program, several for a person.</summary>
    public string Show(JsonElement json) => JsonSerializer.Serialize(json, IsJson ? Plain : Indented);

    /// <summary>One line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Plain);
}
