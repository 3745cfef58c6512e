using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace OrderGrains.Merchants;

/// <summary>One credential. Key: <see cref="GrainKeys.Credential"/>. Methods give it as it is then, null where there is none.</summary>
[Alias("og.ICredentialGrain"), Version(1)]
public interface ICredentialGrain : IGrainWithStringKey
{
    [Alias("Get")]
    Task<Credential?> Get();

    /// <summary>Adds it; false where there is, or was, one of its id.</summary>
    [Alias("Create")]
    Task<bool> Create(Credential credential);

    /// <summary>Puts it in place of whatever there is.</summary>
    [Alias("Put")]
    Task Put(Credential credential);

    [Alias("SetTerms")]
    Task<Credential?> SetTerms(CredentialTerms terms);

    /// <summary>Adds a secret; the last one of its kind stays good for as long as is said.</summary>
    /// <param name="secret">Only its hash is known here.</param>
    /// <param name="keepOldFor">Zero ends it at once.</param>
    [Alias("AddSecret")]
    Task<Credential?> AddSecret(CredentialSecret secret, TimeSpan keepOldFor);

    /// <summary>Takes one of its secrets back; there need not be such a one.</summary>
    [Alias("RemoveSecret")]
    Task<Credential?> RemoveSecret(string secretId);

    /// <summary>Takes it back for good.</summary>
    [Alias("Revoke")]
    Task<Credential?> Revoke();

    /// <summary>Takes one of its access tokens back.</summary>
    [Alias("RevokeToken")]
    Task<Credential?> RevokeToken(RevokedToken token);

    /// <summary>It has been let in; this may come late, or not at all.</summary>
    [Alias("Used"), OneWay]
    Task Used(DateTimeOffset at);
}
