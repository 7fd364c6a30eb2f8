using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Deployment;

/// <summary>The template holds together. <c>deployment/azure/check-template.mjs</c> holds it against the official schemas, which are not kept here.</summary>
public sealed partial class AzureTemplateTests
{
    private static readonly string Text = DeploymentFile.Read("azure/template.json");
    private static readonly JObject Template = JObject.Parse(Text);

    [Theory]
    [InlineData("parameters")]
    [InlineData("variables")]
    public void What_is_declared_is_used_and_what_is_used_is_declared(string kind)
    {
        var declared = ((JObject)Template[kind]!).Properties().Select(property => property.Name);
        var used = Uses().Matches(Text).Where(match => match.Groups[1].Value == kind).Select(match => match.Groups[2].Value).Distinct();

        used.Order(StringComparer.Ordinal).ShouldBe(declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_secret_that_a_setting_names_is_one_of_the_vault()
    {
        var named = Template.SelectTokens("$..secretRef").Select(name => (string?)name).Append(SecretInExpression().Match(Text).Groups[1].Value);
        var known = Template.Descendants().OfType<JObject>().Where(secret => secret["keyVaultUrl"] is not null).Select(secret => (string)secret["name"]!).ToHashSet(StringComparer.Ordinal);

        named.ShouldAllBe(name => known.Contains(name!));
    }

    [Fact]
    public void Every_secret_of_the_vault_that_is_read_is_written()
    {
        var read = VaultSecrets().Matches(Text).Select(match => match.Groups[1].Value).Distinct();
        var written = Template["resources"]!.Where(resource => (string?)resource["type"] == "Microsoft.KeyVault/vaults/secrets").Select(resource => (string)resource["name"]!).ToList();

        read.ShouldNotBeEmpty();
        read.ShouldAllBe(name => written.Any(resource => resource.Contains($"'/{name}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_secret_has_a_value_of_its_own_in_the_template()
    {
        var secrets = ((JObject)Template["parameters"]!).Properties()
            .Where(parameter => Secret().IsMatch(parameter.Name)).ToList();

        secrets.Count.ShouldBeGreaterThan(3);
        secrets.ShouldAllBe(parameter => (string?)parameter.Value["type"] == "securestring" && string.IsNullOrEmpty((string?)parameter.Value["defaultValue"]));
    }

    [Fact]
    public void The_example_gives_what_the_template_asks_for_and_no_secret()
    {
        var given = ((JObject)JObject.Parse(DeploymentFile.Read("azure/parameters.example.json"))["parameters"]!).Properties().Select(parameter => parameter.Name).ToList();
        var asked = ((JObject)Template["parameters"]!).Properties().ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);

        given.ShouldAllBe(name => asked.ContainsKey(name) && !Secret().IsMatch(name));
        asked.Where(parameter => parameter.Value["defaultValue"] is null && !Secret().IsMatch(parameter.Key)).Select(parameter => parameter.Key).ShouldBeSubsetOf(given);
    }

    [GeneratedRegex(@"(parameters|variables)\('(\w+)'\)")]
    private static partial Regex Uses();

    [GeneratedRegex("'secretRef', '([^']+)'")]
    private static partial Regex SecretInExpression();

    [GeneratedRegex("'/secrets/([^']+)'")]
    private static partial Regex VaultSecrets();

    [GeneratedRegex("Password|Key$|Token$")]
    private static partial Regex Secret();
}
