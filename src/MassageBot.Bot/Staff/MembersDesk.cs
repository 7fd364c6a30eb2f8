using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Bot.Staff;

/// <summary>Who is on the list: everybody of staff may look, managers add and remove; only an owner names managers.</summary>
internal sealed class MembersDesk(IStaffDirectory directory, IMatters matters) : IStaffDesk
{
    public IReadOnlyCollection<string> Commands => ["staff"];

    public string VerbPrefix => "staff.";

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        switch (StaffListing.Read(command.Rest))
        {
            case StaffListing.Add add:
                await AddAsync(turn, add, cancellationToken);
                break;
            case StaffListing.Remove remove:
                await RemoveAsync(turn, remove.Name, cancellationToken);
                break;
            default:
                await ListAsync(turn, cancellationToken);
                break;
        }
    }

    public Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken) => Task.FromResult<StaffCard?>(null);

    private async Task ListAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        var words = turn.Words.Staff;
        var members = await directory.ListAsync(cancellationToken);
        var lines = members.Select(member => Ours.Say(words.Member, ("name", Theirs.Name(member.Name)), ("role", Role(turn, member.Role))).Markdown);
        await turn.SayAsync(Ours.Of($"{words.Members.Text}\n\n{string.Join("\n\n", lines)}\n\n{words.HowToAdd.Text}"));
    }

    private async Task AddAsync(StaffTurn turn, StaffListing.Add add, CancellationToken cancellationToken)
    {
        if (!MayName(turn.Member, add.Role))
        {
            await turn.SayAsync(turn.Words.Staff.NotYours.Say());
            return;
        }

        var id = IdOf(add.AadObjectId);
        var therapist = add.Role == StaffRole.Therapist ? turn.Clinic.Therapists.FirstOrDefault(one => one.FirstName.Equals(add.Name, StringComparison.OrdinalIgnoreCase))?.Id : null;
        var body = new AddedMember(new StaffMember { AadObjectId = add.AadObjectId, Role = add.Role, Name = add.Name, Therapist = therapist }, turn.Member.AadObjectId);
        turn.Effects.Matters.Add(await matters.FindAsync<AddedMember>(id, cancellationToken) is { } known ? known.Changed(body) : MatterChange.New(id, body));
        await turn.SayAsync(Ours.Say(turn.Words.Staff.Added, ("name", Theirs.Name(add.Name)), ("role", Role(turn, add.Role))));
    }

    private async Task RemoveAsync(StaffTurn turn, string name, CancellationToken cancellationToken)
    {
        var members = await directory.ListAsync(cancellationToken);
        var found = members.Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found is not [var one])
        {
            await ListAsync(turn, cancellationToken);
            return;
        }

        if (!MayName(turn.Member, one.Role))
        {
            await turn.SayAsync(turn.Words.Staff.NotYours.Say());
            return;
        }

        if (await matters.FindAsync<AddedMember>(IdOf(one.AadObjectId), cancellationToken) is not { Body.IsRemoved: false } added)
        {
            await turn.SayAsync(turn.Words.Staff.StandsInSettings.Say());
            return;
        }

        turn.Effects.Matters.Add(added.Changed(added.Body with { IsRemoved = true, By = turn.Member.AadObjectId }, isOpen: false));
        await turn.SayAsync(Ours.Say(turn.Words.Staff.Removed, ("name", Theirs.Name(one.Name))));
    }

    private static bool MayName(StaffMember who, StaffRole role) =>
        who.IsManager && (who.Role == StaffRole.Owner || role is StaffRole.FrontDesk or StaffRole.Therapist);

    private static Guid IdOf(string aadObjectId) => Alert.IdOf($"staff-member|{aadObjectId}");

    private static Ours Role(StaffTurn turn, StaffRole role)
    {
        var words = turn.Words.Staff;
        return Ours.Say(role switch
        {
            StaffRole.FrontDesk => words.RoleFrontDesk,
            StaffRole.Therapist => words.RoleTherapist,
            StaffRole.Manager => words.RoleManager,
            StaffRole.Owner => words.RoleOwner,
        });
    }
}
