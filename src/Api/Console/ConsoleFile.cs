using Microsoft.Net.Http.Headers;

namespace OrderGrains.Api.Console;

/// <summary>One file of the console.</summary>
/// <param name="Bytes">What is in it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Tag">Another one for every content, by which browsers ask whether they have the latest.</param>
internal sealed record ConsoleFile(byte[] Bytes, string ContentType, EntityTagHeaderValue Tag);
