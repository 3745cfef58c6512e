using OrderGrains.Merchants;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Access;

/// <summary>A credential as it is asked for.</summary>
/// <param name="Name">Within its merchant.</param>
/// <param name="Terms">What it may do.</param>
/// <param name="Kinds">The secrets to draw for it.</param>
internal sealed record NewCredential(string Name, CredentialTerms Terms, ValueList<SecretKind> Kinds);
