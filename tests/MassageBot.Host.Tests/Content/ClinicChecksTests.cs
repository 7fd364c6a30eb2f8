namespace MassageBot.Host.Tests.Content;

public sealed class ClinicChecksTests : IDisposable
{
    private readonly ContentCopy copy = new();

    [Theory]
    [InlineData("skills: [prenatal]", "skills: [prenatal, scuba]", "'prenatal' needs 1 therapist(s) with the skills prenatal, scuba, and there are 0")]
    [InlineData("usual-minutes: 45", "usual-minutes: 50", "'usual-minutes' of 'relaxation' has to be one of its lengths")]
    [InlineData("id: ruth", "id: ana", "the id 'ana' stands twice")]
    [InlineData("  ask_parking:", "  ask_parkin:", "write 'ask_parking'")]
    [InlineData("names: { en: \"couples\", es: \"masaje en pareja\" }", "names: { en: \"couples\" }", "the text for 'es' is missing")]
    [InlineData("names: { en: \"couples\", es: \"masaje en pareja\" }", "names: { en: \"couples\", es: \"masaje en pareja\", fr: \"duo\" }", "'fr' is not a language of the bot")]
    [InlineData("zone: America/New_York", "zone: America/Juniper", "write a time zone such as America/New_York")]
    [InlineData("intake-form: \"https://", "intake-form: \"http://", "'intake-form' has to be a whole address that begins with https://")]
    [InlineData("  intake-form: ", "  intake-forms: ", "'intake-forms' is no page that the bot sends")]
    [InlineData("deposit-for: nobody", "deposit-for: everybody", "there is no page to pay one")]
    [InlineData("late-fee-percent: 50", "late-fee-percent: 150", "'late-fee-percent' has to be between 0 and 100")]
    [InlineData("rooms:", "rooms: []\nrooms-of-old:", "'rooms-of-old' is not a key here")]
    public void What_does_not_fit_together_is_named(string good, string bad, string expected)
    {
        copy.Replace("clinic.yaml", good, bad);

        copy.Problems.ShouldContain(problem => problem.StartsWith("dialogs/clinic.yaml:") && problem.Contains(expected));
    }

    [Fact]
    public void A_therapist_cannot_work_when_the_clinic_is_closed()
    {
        copy.Replace("clinic.yaml", "      monday: { opens: 08:00, closes: 20:00 }", "      monday: { opens: 07:00, closes: 20:00 }");

        copy.Problems.ShouldContain(problem => problem.Contains("Ana works on monday when the clinic is closed"));
    }

    [Fact]
    public void Closing_before_opening_is_named()
    {
        copy.Replace("clinic.yaml", "hours:\n  monday: { opens: 08:00, closes: 20:00 }", "hours:\n  monday: { opens: 20:00, closes: 08:00 }");

        copy.Problems.ShouldContain(problem => problem.Contains("'closes' has to be later than 'opens'"));
    }

    public void Dispose() => copy.Dispose();
}
