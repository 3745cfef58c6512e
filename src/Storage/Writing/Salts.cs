using System.Security.Cryptography;
using OrderGrains.Orders;

namespace OrderGrains.Storage.Writing;

/// <summary>Where salts come from, see <see cref="EventChain.Digest"/>.</summary>
internal static class Salts
{
    public static byte[] Random() => RandomNumberGenerator.GetBytes(EventChain.SaltBytes);
}
