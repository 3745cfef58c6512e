using System.Security.Cryptography;
using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Testing;

/// <summary>Ids with a name.</summary>
internal static class Ids
{
    public static Guid Of(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16), bigEndian: true);

    public static IdempotencyKey Key(string name, string request = "request") => new(Of(name), Of(request));
}
