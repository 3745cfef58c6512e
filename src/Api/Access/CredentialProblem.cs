namespace OrderGrains.Api.Access;

/// <summary>Why nothing was done to a credential.</summary>
internal enum CredentialProblem
{
    /// <summary>There is no such merchant.</summary>
    NoMerchant,

    /// <summary>The merchant has no such credential, or it was taken back for good.</summary>
    NoCredential,

    /// <summary>There is, or was, a credential of this id.</summary>
    Exists,

    /// <summary>The merchant has as many as there may be.</summary>
    TooMany,
}
