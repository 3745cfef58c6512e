using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.ObjectPool;

namespace OrderGrains.Api.Security.Jwt;

/// <summary>Signs and checks JSON Web Tokens by RS512 (RFC 7518, section 3.3) with one key.</summary>
/// <param name="id">Names the key; stands in the header of what it has signed.</param>
/// <param name="privateKey">PKCS #8.</param>
internal sealed class TokenSigner(string id, byte[] privateKey) : PooledObjectPolicy<RSA>
{
    private readonly string _header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"alg":"RS512","typ":"JWT","kid":"{{id}}"}"""));

    // A key cannot be used by two threads at once.
    private ObjectPool<RSA>? _keys;

    public string Id => id;

    private ObjectPool<RSA> Keys => _keys ??= new DefaultObjectPoolProvider().Create(this);

    /// <summary>Follows from the key (RFC 7638, of its modulus alone).</summary>
    public static string IdOf(RSA key) => Base64Url.EncodeToString(SHA256.HashData(key.ExportParameters(false).Modulus!));

    public override RSA Create()
    {
        var key = RSA.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        return key;
    }

    public override bool Return(RSA obj) => true;

    /// <summary>Modulus and exponent, as a set of keys publishes them.</summary>
    public RSAParameters Public() => With(key => key.ExportParameters(includePrivateParameters: false));

    /// <summary>The token with this payload.</summary>
    public string Sign(byte[] payload)
    {
        var signed = $"{_header}.{Base64Url.EncodeToString(payload)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = With(key => key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The payload of a token that this key has signed; null for every other text, also under another header.</summary>
    public byte[]? Open(string token)
    {
        var end = token.LastIndexOf('.');
        if (end <= _header.Length || !token.StartsWith(_header, StringComparison.Ordinal) || token[_header.Length] != '.')
            return null;
        if (!TryDecode(token.AsSpan(end + 1), out var signature) || !TryDecode(token.AsSpan((_header.Length + 1)..end), out var payload))
            return null;
        var signed = Encoding.UTF8.GetBytes(token[..end]);
        return With(key => key.VerifyData(signed, signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)) ? payload : null;
    }

    private static bool TryDecode(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        return bytes.Length > 0;
    }

    private T With<T>(Func<RSA, T> use)
    {
        var key = Keys.Get();
        try
        {
            return use(key);
        }
        finally
        {
            Keys.Return(key);
        }
    }
}
