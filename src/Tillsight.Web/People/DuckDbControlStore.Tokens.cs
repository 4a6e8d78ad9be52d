namespace Tillsight.Web.People;

public sealed partial class DuckDbControlStore
{
    const string TokenColumns = "token_id, secret_hash, person_id, workspace, name, scope, created_at, expires_at, used_at, revoked_at";

    public void Add(ApiToken token) => Change($"insert into api_token ({TokenColumns}) values ($id, $hash, $person, $workspace, $name, $scope, $created, $expires, $used, $revoked)",
        ("id", token.TokenId), ("hash", token.SecretHash), ("person", token.PersonId), ("workspace", token.Workspace), ("name", token.Name), ("scope", token.Scope),
        ("created", token.CreatedAt), ("expires", token.ExpiresAt), ("used", token.UsedAt), ("revoked", token.RevokedAt));

    public ApiToken? FindToken(string tokenId) => Row<ApiToken>($"select {TokenColumns} from api_token where token_id = $id", ("id", tokenId));

    public IReadOnlyList<ApiToken> Tokens() => Rows<ApiToken>($"select {TokenColumns} from api_token order by created_at desc, token_id");

    public void TokenUsed(string tokenId, DateTime now) => Record("update api_token set used_at = $now where token_id = $id", ("id", tokenId), ("now", now));

    public void RevokeToken(string tokenId, DateTime now) =>
        Change("update api_token set revoked_at = $now where token_id = $id and revoked_at is null", ("id", tokenId), ("now", now));
}
