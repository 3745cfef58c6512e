using System.Security.Cryptography;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Ids of new resources.</summary>
internal static class ResourceId
{
    private const int Length = 10;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Ten letters, as Commerce Layer's own ids (page, A1).</summary>
    public static string Draw() => RandomNumberGenerator.GetString(Letters, Length);
}
