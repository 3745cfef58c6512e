using System.Security.Cryptography;
using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>Names a wallet entry after what it holds, so that saving the same source twice cannot make two names.</summary>
internal static class WalletEntryId
{
    private const int Length = 10;

    public static string For(PaymentSource source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Type}\0{source.Id}")))[..Length];
}
