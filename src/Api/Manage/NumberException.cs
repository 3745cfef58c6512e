using System.Text.Json;

namespace OrderGrains.Api.Manage;

/// <summary>A number that a member cannot be.</summary>
/// <param name="message">The rest of a sentence that begins with the member's path.</param>
internal sealed class NumberException(string message) : JsonException(message);
